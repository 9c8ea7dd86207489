/** Fourth blind pass, after mending: outreach, self-checks and remedies. */
import { ask, type ForeignFile, line } from '../../../support/foreign-file.ts'

export const fourthReports: ForeignFile[] = [
  {
    id: 'd09',
    file: 'TT dai nghia.xlsx',
    kind: 'activities',
    what: 'days with hours, weekdays and halves of a day; ISO texts; columns without a field',
    commune: 'Đại Nghĩa',
    asks: [['unknown_column']],
    sheets: [
      {
        lines: [
          'UBND THỊ TRẤN ĐẠI NGHĨA',
          'TỔNG HỢP KẾT QUẢ HOẠT ĐỘNG TUYÊN TRUYỀN NĂM 2018',
          'STT | Tên hoạt động | Thời gian | Địa điểm | Số người tham gia | Đơn vị chủ trì | Kinh phí (đồng)',
          line('1 | Hội nghị | 8h30 ngày 05/10/2018 | Hội trường | 150 | Ban Văn hóa | 2000000', {
            form: 'Hội nghị',
            date: '2018-10-05',
            place: 'Hội trường',
            participants: 150,
          }),
          line('2 | Tọa đàm | Sáng thứ 7, 13/10/2018 | TDP Tế Tiêu | 60 | MTTQ', {
            form: 'Tọa đàm',
            date: '2018-10-13',
            place: 'TDP Tế Tiêu',
            participants: 60,
          }),
          line('3 | Phát thanh | 2018-10-20 | Toàn thị trấn | 8000', {
            form: 'Phát thanh',
            date: '2018-10-20',
            place: 'Toàn thị trấn',
            participants: 8000,
          }),
          line('4 | Chạy xe loa | 21/10/2018 (chủ nhật) | Các TDP | 1.500 lượt người', {
            form: 'Chạy xe loa',
            date: '2018-10-21',
            place: 'Các TDP',
            participants: 1500,
          }),
        ],
      },
    ],
  },
  {
    id: 'd10',
    file: 'bang ke.xlsx',
    kind: 'activities',
    what: 'heading in the first row, no letterhead: nobody knows whose it is',
    commune: null,
    asks: [['commune_unknown']],
    sheets: [
      {
        lines: [
          'STT | Hình thức tuyên truyền | Ngày tổ chức | Địa điểm | Số người dự',
          line('1 | Hội thi | 20/10/2018 | Đình làng | 95', {
            form: 'Hội thi',
            date: '2018-10-20',
            place: 'Đình làng',
            participants: 95,
          }),
        ],
      },
    ],
  },
  {
    id: 'd11',
    file: 'Hùng Tiến tuyên truyền.xlsx',
    kind: 'activities',
    what: 'day, month and year in columns; a village in a column of its own beside the place',
    commune: 'Hùng Tiến',
    sheets: [
      {
        merges: 'C4:E4 A4:A5 B4:B5 F4:F5 G4:G5',
        lines: [
          'UBND XÃ HÙNG TIẾN',
          'BÁO CÁO TỔNG HỢP TUYÊN TRUYỀN',
          'Tháng 10, tháng 11 năm 2018',
          'TT | Nội dung hoạt động | Thời gian thực hiện | | | Nơi tổ chức | Số lượng người tham gia',
          ' | | Ngày | Tháng | Năm',
          line('1 | Họp xóm | 5 | 10 | 2018 | Xóm Đông | 45', {
            form: 'Họp xóm',
            date: '2018-10-05',
            place: 'Xóm Đông',
            participants: 45,
          }),
          line('2 | Văn nghệ | 18 | 11 | 2018 | Sân kho | 300', {
            form: 'Văn nghệ',
            date: '2018-11-18',
            place: 'Sân kho',
            participants: 300,
          }),
        ],
      },
    ],
  },
  {
    id: 'd12',
    file: 'KQ TT thang 10.xlsx',
    kind: 'activities',
    what: 'counts per village in columns of their own: the sum is the count, others are named',
    commune: 'Xuy Xá',
    asks: [['unknown_column']],
    sheets: [
      {
        merges: 'A4:A5 B4:B5 C4:C5 D4:F4',
        lines: [
          'UBND XÃ XUY XÁ',
          'BIỂU TỔNG HỢP TUYÊN TRUYỀN THÁNG 10 NĂM 2018',
          '',
          'STT | Hình thức | Ngày | Số người tham dự',
          ' | | | Tổng số | Nam | Nữ',
          line('1 | Hội nghị | @2018-10-10 | 90 | 40 | 50', {
            form: 'Hội nghị',
            date: '2018-10-10',
            participants: 90,
          }),
          line('2 | Tập huấn | @2018-10-17 | 35 | 15 | 20', {
            form: 'Tập huấn',
            date: '2018-10-17',
            participants: 35,
          }),
        ],
      },
    ],
  },
  {
    id: 'd13',
    file: 'tktra dong tam.xlsx',
    kind: 'selfcheck',
    what: 'verdicts with words behind them, verdicts merged over rows, Có/Không columns',
    commune: 'Đồng Tâm',
    sheets: [
      {
        merges: 'C5:C6',
        lines: [
          'UBND XÃ ĐỒNG TÂM',
          'BÁO CÁO KẾT QUẢ TỰ KIỂM TRA NĂM 2018',
          'STT | Nội dung tự kiểm tra | Kết quả | Ghi chú',
          line('1 | Có văn bản/kế hoạch triển khai Quy tắc ứng xử | Đạt', {
            code: 'K01',
            text: 'Có văn bản/kế hoạch triển khai Quy tắc ứng xử',
            result: 'pass',
          }),
          line('2 | Phổ biến, quán triệt đến toàn thể cán bộ, người lao động | Chưa đạt', {
            code: 'K02',
            text: 'Phổ biến, quán triệt đến toàn thể cán bộ, người lao động',
            result: 'fail',
          }),
          line('3 | Niêm yết công khai ở nơi dễ thấy', {
            code: 'K03',
            text: 'Niêm yết công khai ở nơi dễ thấy',
            result: 'fail',
          }),
          line(
            '4 | Người đứng đầu gương mẫu, thường xuyên nhắc nhở | Đạt, có biên bản họp',
            {
              code: 'K06',
              text: 'Người đứng đầu gương mẫu, thường xuyên nhắc nhở',
              unsure: { result: { raw: '', candidates: ['pass'] } },
            },
            ask({ C: 'unknown_value' }),
          ),
          line(
            '5 | Quản lý vật nuôi thả rông | Chưa tốt',
            {
              code: 'C12',
              text: 'Quản lý vật nuôi thả rông',
              unsure: { result: { raw: '', candidates: ['fail'] } },
            },
            ask({ C: 'unknown_value' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'd14',
    file: 'An My tu kiem tra QTUX.xlsx',
    kind: 'selfcheck',
    what: 'codes inside the text, groups with long titles, (1)(2)(3) row, a closing sum of verdicts',
    commune: 'An Mỹ',
    sheets: [
      {
        lines: [
          'ỦY BAN NHÂN DÂN | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'XÃ AN MỸ | | Độc lập - Tự do - Hạnh phúc',
          'BÁO CÁO TỰ KIỂM TRA VIỆC THỰC HIỆN QUY TẮC ỨNG XỬ',
          'TT | Tiêu chí | Đạt/Chưa đạt/Không áp dụng | Minh chứng, ghi chú',
          '(1) | (2) | (3) | (4)',
          'I | Quy tắc ứng xử của cán bộ, công chức, viên chức (QĐ 522/QĐ-UBND)',
          line('1 | K09. Chấp hành nội quy, quy chế; ý thức tổ chức kỷ luật | Đạt', {
            code: 'K09',
            text: 'K09. Chấp hành nội quy, quy chế; ý thức tổ chức kỷ luật',
            result: 'pass',
          }),
          line('2 | K10. Sử dụng đúng phương tiện, tài sản của cơ quan | Đạt | Có sổ theo dõi', {
            code: 'K10',
            text: 'K10. Sử dụng đúng phương tiện, tài sản của cơ quan',
            result: 'pass',
            note: 'Có sổ theo dõi',
          }),
          'II | Quy tắc ứng xử nơi công cộng (QĐ 1665/QĐ-UBND)',
          line('1 | C06. Xây dựng, nhân rộng mô hình điểm | Chưa đạt | Đang xây dựng', {
            code: 'C06',
            text: 'C06. Xây dựng, nhân rộng mô hình điểm',
            result: 'fail',
            note: 'Đang xây dựng',
          }),
          'Tổng hợp: Đạt 02, Chưa đạt 01',
        ],
      },
    ],
    forbidden: ['Tổng hợp: Đạt'],
  },
  {
    id: 'd15',
    file: 'khac phuc dai hung.xlsx',
    kind: 'remedy',
    what: 'deadlines that are no days; states that say two things',
    commune: 'Đại Hưng',
    sheets: [
      {
        lines: [
          'UBND XÃ ĐẠI HƯNG',
          'BÁO CÁO KHẮC PHỤC TỒN TẠI, HẠN CHẾ NĂM 2018',
          'STT | Nội dung tồn tại, hạn chế | Biện pháp khắc phục | Thời hạn | Kết quả khắc phục | Ghi chú',
          line(
            '1 | Thiếu bảng tên | Làm bảng tên | Ngay sau kiểm tra | Đã làm',
            {
              finding: 'Thiếu bảng tên',
              measure: 'Làm bảng tên',
              unsure: { dueDate: { raw: '', candidates: [] } },
              result: 'Đã làm',
              status: 'done',
            },
            ask({ D: 'date_not_exact' }),
          ),
          line(
            '2 | Sổ tiếp dân ghi thiếu | Ghi bổ sung | 31/12 | Đang làm',
            {
              finding: 'Sổ tiếp dân ghi thiếu',
              measure: 'Ghi bổ sung',
              unsure: { dueDate: { raw: '31/12', candidates: ['2018-12-31'] } },
              result: 'Đang làm',
              status: 'ongoing',
            },
            ask({ D: 'date_no_year' }),
          ),
          line(
            '3 | Chợ lấn lề đường | Kẻ vạch | 30 ngày | Đã xong 1/2, còn lại đang làm',
            {
              finding: 'Chợ lấn lề đường',
              measure: 'Kẻ vạch',
              unsure: {
                dueDate: { raw: '', candidates: [] },
                status: { raw: '', candidates: ['ongoing', 'done'] },
              },
              result: 'Đã xong 1/2, còn lại đang làm',
            },
            ask({ D: 'date_not_exact|date_unreadable', E: 'unknown_value' }),
          ),
          line('4 | Chưa có hòm thư | Lắp hòm thư | Chậm nhất 15/12/2018 | Đã khắc phục xong 100%', {
            finding: 'Chưa có hòm thư',
            measure: 'Lắp hòm thư',
            dueDate: '2018-12-15',
            result: 'Đã khắc phục xong 100%',
            status: 'done',
            mayAsk: ['status'],
          }),
          line('5 | Loa hỏng | Thay loa | nt | nt', {
            finding: 'Loa hỏng',
            measure: 'Thay loa',
            dueDate: '2018-12-15',
            result: 'Đã khắc phục xong 100%',
            status: 'done',
            mayAsk: ['status'],
          }),
        ],
      },
    ],
  },
  {
    id: 'd16',
    file: 'KQKP Hop Thanh.xlsx',
    kind: 'remedy',
    what: 'a clean report whose headings are worded in another way; real days; a person in charge',
    commune: 'Hợp Thanh',
    asks: [['unknown_column']],
    sheets: [
      {
        lines: [
          'UBND XÃ HỢP THANH',
          'KẾT QUẢ THỰC HIỆN KIẾN NGHỊ SAU KIỂM TRA CỦA ĐOÀN KIỂM TRA HUYỆN',
          'STT | Những tồn tại được chỉ ra | Biện pháp đã thực hiện | Ngày hoàn thành | Kết quả đạt được | Cán bộ phụ trách',
          line('1 | Chưa công khai thủ tục | Niêm yết thủ tục | @2018-11-22 | Đã hoàn thành | Đ/c Hiền', {
            finding: 'Chưa công khai thủ tục',
            measure: 'Niêm yết thủ tục',
            dueDate: '2018-11-22',
            result: 'Đã hoàn thành',
            status: 'done',
          }),
        ],
      },
    ],
  },
]
