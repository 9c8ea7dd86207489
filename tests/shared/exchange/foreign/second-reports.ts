/** Second blind pass: outreach, self-checks and remedies with harder layouts and values. */
import { ask, type ForeignFile, line } from '../../../support/foreign-file.ts'

export const secondReports: ForeignFile[] = [
  {
    id: 'b10',
    file: 'BTH Dai Hung.xlsx',
    kind: 'activities',
    what: 'from and to in two columns; participants as Nam, Nữ and Tổng số; the word người inside numbers',
    commune: 'Đại Hưng',
    sheets: [
      {
        merges: 'A4:A5 B4:B5 C4:D4 E4:E5 F4:F5 G4:G5',
        lines: [
          'UBND XÃ ĐẠI HƯNG',
          'KẾT QUẢ TUYÊN TRUYỀN THỰC HIỆN QUY TẮC ỨNG XỬ NĂM 2018',
          '',
          'STT | Hình thức | Thời gian | | Địa điểm | Số người tham gia | Ghi chú',
          ' | | Từ ngày | Đến ngày',
          line('1 | Triển lãm ảnh | 01/10/2018 | 07/10/2018 | Nhà văn hóa xã | 450', {
            form: 'Triển lãm ảnh',
            date: '2018-10-01',
            dateTo: '2018-10-07',
            place: 'Nhà văn hóa xã',
            participants: 450,
          }),
          line('2 | Hội thi | 20/10/2018 | 20/10/2018 | Trường THCS | 250 người', {
            form: 'Hội thi',
            date: '2018-10-20',
            dateTo: '2018-10-20',
            place: 'Trường THCS',
            participants: 250,
            mayAsk: ['dateTo'],
          }),
          line('3 | Tuyên truyền lưu động | 22/10/2018 | | Các thôn | 1 200', {
            form: 'Tuyên truyền lưu động',
            date: '2018-10-22',
            place: 'Các thôn',
            participants: 1200,
          }),
        ],
      },
    ],
  },
  {
    id: 'b11',
    file: 'tuyen truyen doc tin.xlsx',
    kind: 'activities',
    what: 'counts nobody can know, a total that disagrees, an error cell and a formula without value',
    commune: 'Đốc Tín',
    sheets: [
      {
        lines: [
          'UBND XÃ ĐỐC TÍN',
          'BIỂU TỔNG HỢP TUYÊN TRUYỀN (Từ 01/10/2018 đến 31/12/2018)',
          'TT | Loại hình hoạt động | Ngày tháng | Nơi tổ chức | Người tham dự',
          line(
            '1 | Phát thanh | 02/10/2018 | Toàn xã | khoảng 800',
            {
              form: 'Phát thanh',
              date: '2018-10-02',
              place: 'Toàn xã',
              unsure: { participants: { raw: 'khoảng 800', candidates: [800] } },
            },
            ask({ E: 'number_unclear' }),
          ),
          line(
            '2 | Họp chi hội | 10/10/2018 | Thôn Đốc Hậu | #N/A',
            {
              form: 'Họp chi hội',
              date: '2018-10-10',
              place: 'Thôn Đốc Hậu',
              unsure: { participants: { raw: '#N/A', candidates: [] } },
            },
            ask({ E: 'error_cell' }),
          ),
          line(
            '3 | Họp chi đoàn | 12/10/2018 | Thôn Đốc Hậu | ={}',
            {
              form: 'Họp chi đoàn',
              date: '2018-10-12',
              place: 'Thôn Đốc Hậu',
              unsure: { participants: { raw: '', candidates: [] } },
            },
            ask({ E: 'no_cached_value' }),
          ),
          line('4 | Nói chuyện | 15/10/2018 | Trường học | ={85}', {
            form: 'Nói chuyện',
            date: '2018-10-15',
            place: 'Trường học',
            participants: 85,
          }),
          line(
            '5 | Nói chuyện | 30/02/2018 | Trường học | 60',
            {
              form: 'Nói chuyện',
              place: 'Trường học',
              participants: 60,
              unsure: { date: { raw: '30/02/2018', candidates: [] } },
            },
            ask({ C: 'bad_date' }),
          ),
          line(
            '6 | Tọa đàm | 20/11 | Trường học | 75',
            {
              form: 'Tọa đàm',
              place: 'Trường học',
              participants: 75,
              unsure: { date: { raw: '20/11', candidates: ['2018-11-20'] } },
            },
            ask({ C: 'date_no_year' }),
          ),
          line(
            '7 | Mít tinh | 43425 | Trường học | 75',
            {
              form: 'Mít tinh',
              place: 'Trường học',
              participants: 75,
              unsure: { date: { raw: '43425', candidates: ['2018-11-21'] } },
            },
            ask({ C: 'serial_date' }),
          ),
          'Cộng | | | | 999',
        ],
      },
    ],
  },
  {
    id: 'b12',
    file: 'xa_mydol_.xlsx',
    kind: 'activities',
    what: 'xã Mỹ Đức of July 2025, whose name is the old district’s; other sheets beside the report',
    commune: 'Mỹ Đức',
    sheets: [
      {
        name: 'Muc luc',
        lines: ['MỤC LỤC', '1 | Biểu số 01: Tổng hợp tuyên truyền', '2 | Biểu số 02: Danh bạ'],
      },
      {
        name: 'Bieu 01',
        lines: [
          'UBND XÃ MỸ ĐỨC | | | | Mỹ Đức, ngày 15 tháng 12 năm 2025',
          'PHÒNG VĂN HÓA - XÃ HỘI',
          'BIỂU SỐ 01: TỔNG HỢP KẾT QUẢ TUYÊN TRUYỀN QUY TẮC ỨNG XỬ NĂM 2025',
          'TT | Hình thức tuyên truyền | Ngày tổ chức | Địa điểm | Số lượng (người)',
          line('1 | Zalo, trang thông tin xã | @2025-10-10 | Trang thông tin điện tử | 5200', {
            form: 'Zalo, trang thông tin xã',
            date: '2025-10-10',
            place: 'Trang thông tin điện tử',
            participants: 5200,
          }),
          line('2 | Hội nghị trực tuyến | @2025-11-18 | Trụ sở xã | 95', {
            form: 'Hội nghị trực tuyến',
            date: '2025-11-18',
            place: 'Trụ sở xã',
            participants: 95,
          }),
        ],
      },
      {
        name: 'Danh ba',
        lines: [
          'DANH BẠ ĐIỆN THOẠI CÁN BỘ THÔN',
          'STT | Họ và tên | Chức vụ | Điện thoại',
          "1 | Trần Thị Bích Hợp | Trưởng thôn | '0900000001",
          "2 | Lê Khắc Định | Bí thư | '0900000002",
        ],
      },
    ],
    forbidden: ['Trần Thị Bích Hợp', 'Lê Khắc Định'],
  },
  {
    id: 'b13',
    file: 'cham diem Phung Xa.xlsx',
    kind: 'selfcheck',
    what: 'points in place of verdicts: nobody may make a verdict of them',
    commune: 'Phùng Xá',
    sheets: [
      {
        lines: [
          'UBND XÃ PHÙNG XÁ',
          'BẢNG TỰ CHẤM ĐIỂM THỰC HIỆN QUY TẮC ỨNG XỬ NĂM 2018',
          'STT | Mã | Tiêu chí | Điểm tối đa | Điểm tự chấm',
          line('1 | K01 | Có văn bản/kế hoạch triển khai Quy tắc ứng xử | 10 | 9', {
            code: 'K01',
            text: 'Có văn bản/kế hoạch triển khai Quy tắc ứng xử',
            unsure: { result: { raw: '9', candidates: [] } },
          }),
          line('2 | K03 | Niêm yết công khai ở nơi dễ thấy | 10 | 5', {
            code: 'K03',
            text: 'Niêm yết công khai ở nơi dễ thấy',
            unsure: { result: { raw: '5', candidates: [] } },
          }),
        ],
      },
    ],
    asks: [['key_column_missing|result_missing|unknown_value|unknown_column']],
  },
  {
    id: 'b14',
    asks: [['unknown_column']],
    file: 'tu danh gia Vạn Kim.xlsx',
    kind: 'selfcheck',
    what: 'verdicts in other words; what is none of the three is asked about',
    commune: 'Vạn Kim',
    sheets: [
      {
        lines: [
          'ỦY BAN NHÂN DÂN XÃ VẠN KIM',
          'BÁO CÁO TỰ KIỂM TRA (theo đề cương)',
          'Tiêu chí số | Nội dung tiêu chí | Kết quả tự đánh giá | Lý do chưa đạt',
          line('K06 | Người đứng đầu gương mẫu, thường xuyên nhắc nhở | Đạt yêu cầu', {
            code: 'K06',
            text: 'Người đứng đầu gương mẫu, thường xuyên nhắc nhở',
            result: 'pass',
            mayAsk: ['result'],
          }),
          line('K07 | Chấp hành giờ làm việc, không làm việc riêng | CHƯA ĐẠT | Còn đi muộn', {
            code: 'K07',
            text: 'Chấp hành giờ làm việc, không làm việc riêng',
            result: 'fail',
            note: 'Còn đi muộn',
            mayAsk: ['note'],
          }),
          line(
            'K08 | Trang phục, tác phong lịch sự; đeo thẻ | Tốt',
            {
              code: 'K08',
              text: 'Trang phục, tác phong lịch sự; đeo thẻ',
              unsure: { result: { raw: 'Tốt', candidates: ['pass'] } },
            },
            ask({ C: 'unknown_value' }),
          ),
          line(
            'K09 | Chấp hành nội quy, quy chế; ý thức tổ chức kỷ luật | Cơ bản đạt',
            {
              code: 'K09',
              text: 'Chấp hành nội quy, quy chế; ý thức tổ chức kỷ luật',
              unsure: { result: { raw: 'Cơ bản đạt', candidates: [] } },
            },
            ask({ C: 'unknown_value' }),
          ),
          line('C09 | Trật tự, giao tiếp văn minh tại chợ, hàng quán | Không áp dụng', {
            code: 'C09',
            text: 'Trật tự, giao tiếp văn minh tại chợ, hàng quán',
            result: 'na',
          }),
          line(
            'C10 | Ứng xử tại di tích, lễ hội, điểm tham quan | Không',
            {
              code: 'C10',
              text: 'Ứng xử tại di tích, lễ hội, điểm tham quan',
              unsure: { result: { raw: 'Không', candidates: ['fail', 'na'] } },
            },
            ask({ C: 'unknown_value' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'b15',
    file: 'My Thanh tu kiem tra.xlsx',
    kind: 'selfcheck',
    what: 'one sheet for each Code of conduct, reworded, no codes',
    commune: 'Mỹ Thành',
    sheets: [
      {
        name: 'QTUX CBCC',
        lines: [
          'UBND XÃ MỸ THÀNH',
          'KẾT QUẢ TỰ KIỂM TRA THỰC HIỆN QUY TẮC ỨNG XỬ CỦA CÁN BỘ, CÔNG CHỨC',
          'TT | Nội dung | Kết quả | Ghi chú',
          line('1 | Ban hành kế hoạch, văn bản triển khai Quy tắc ứng xử | Đạt', {
            code: 'K01',
            text: 'Ban hành kế hoạch, văn bản triển khai Quy tắc ứng xử',
            result: 'pass',
            mayAsk: ['code'],
          }),
          line('2 | Trang phục lịch sự, đeo thẻ khi làm việc | Đạt', {
            code: 'K08',
            text: 'Trang phục lịch sự, đeo thẻ khi làm việc',
            result: 'pass',
            mayAsk: ['code'],
          }),
        ],
      },
      {
        name: 'QTUX noi cong cong',
        lines: [
          'UBND XÃ MỸ THÀNH',
          'KẾT QUẢ TỰ KIỂM TRA THỰC HIỆN QUY TẮC ỨNG XỬ NƠI CÔNG CỘNG',
          'TT | Nội dung | Kết quả | Ghi chú',
          line('1 | Ban hành kế hoạch thực hiện Quy tắc ứng xử nơi công cộng | Đạt', {
            code: 'C01',
            text: 'Ban hành kế hoạch thực hiện Quy tắc ứng xử nơi công cộng',
            result: 'pass',
            mayAsk: ['code'],
          }),
          line('2 | Không thả rông vật nuôi | Chưa đạt | Chó thả rông', {
            code: 'C12',
            text: 'Không thả rông vật nuôi',
            result: 'fail',
            note: 'Chó thả rông',
            mayAsk: ['code'],
          }),
        ],
      },
    ],
  },
  {
    id: 'b16',
    file: 'Kq khac phuc hung tien.xlsx',
    kind: 'remedy',
    what: 'results in free words, other heading wordings, the due day before the measure',
    commune: 'Hùng Tiến',
    sheets: [
      {
        lines: [
          'UBND XÃ HÙNG TIẾN | | Hùng Tiến, ngày 25 tháng 12 năm 2018',
          'BÁO CÁO',
          'Kết quả khắc phục các hạn chế, thiếu sót sau kiểm tra việc thực hiện Quy tắc ứng xử',
          'Số TT | Hạn chế, thiếu sót | Thời hạn | Cách khắc phục | Kết quả khắc phục | Người chịu trách nhiệm',
          line('1 | Chưa có tủ hồ sơ | 20/11/2018 | Mua tủ | Đã hoàn thành | Văn phòng', {
            finding: 'Chưa có tủ hồ sơ',
            measure: 'Mua tủ',
            dueDate: '2018-11-20',
            result: 'Đã hoàn thành',
            status: 'done',
          }),
          line(
            '2 | Rác thải ven đường | 20/12/2018 | Thu gom | Được khoảng 70%',
            {
              finding: 'Rác thải ven đường',
              measure: 'Thu gom',
              dueDate: '2018-12-20',
              result: 'Được khoảng 70%',
              unsure: { status: { raw: '', candidates: ['ongoing'] } },
            },
            ask({ E: 'unknown_value' }),
          ),
          line('3 | Cán bộ đi muộn | 30/11/2018 | Chấm công | Chưa thực hiện', {
            finding: 'Cán bộ đi muộn',
            measure: 'Chấm công',
            dueDate: '2018-11-30',
            result: 'Chưa thực hiện',
            status: 'open',
          }),
        ],
      },
    ],
    asks: [['unknown_column']],
  },
]
