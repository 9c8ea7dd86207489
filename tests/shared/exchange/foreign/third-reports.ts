/** Third blind pass: reports in legacy fonts, other shapes of counts, verdicts and states. */
import { ask, type ForeignFile, line } from '../../../support/foreign-file.ts'

export const thirdReports: ForeignFile[] = [
  {
    id: 'c09',
    file: 'BTH.xlsx',
    kind: 'activities',
    what: 'all in .VnTime; merged forms over rows; two count columns, one without a field',
    commune: 'Mỹ Thành',
    asks: [['unknown_column']],
    sheets: [
      {
        merges: 'B5:B6 D5:D6',
        lines: [
          '{T}UBND xã Mỹ Thành',
          '{T}Biểu tổng hợp kết quả tuyên truyền năm 2018',
          '{t}Đơn vị tính: người, buổi',
          '{t}STT | {t}Hình thức | {t}Ngày | {t}Địa điểm | {t}Số buổi | {t}Số người dự',
          line('1 | {t}Hội nghị quán triệt | @2018-10-08 | {t}Hội trường xã | 1 | 110', {
            form: 'Hội nghị quán triệt',
            date: '2018-10-08',
            place: 'Hội trường xã',
            participants: 110,
            extra: { 'Số buổi': '1' },
          }),
          line('2 | | @2018-10-09 | | 2 | 95', {
            form: 'Hội nghị quán triệt',
            date: '2018-10-09',
            place: 'Hội trường xã',
            participants: 95,
            extra: { 'Số buổi': '2' },
          }),
          line('3 | {t}Phát thanh trên đài | @2018-10-10 | {t}Toàn xã | 10 | 3000', {
            form: 'Phát thanh trên đài',
            date: '2018-10-10',
            place: 'Toàn xã',
            participants: 3000,
            extra: { 'Số buổi': '10' },
          }),
          '{t}Cộng | | | | 13 | 3205',
        ],
      },
    ],
    forbidden: ['Cộng'],
  },
  {
    id: 'c10',
    file: 'Tuyen truyen Tuy Lai Q4.xlsx',
    kind: 'activities',
    what: 'real dates outside the period in the title that fit after exchange; one that fits both ways',
    commune: 'Tuy Lai',
    sheets: [
      {
        lines: [
          'UBND XÃ TUY LAI',
          'TỔNG HỢP HOẠT ĐỘNG TUYÊN TRUYỀN',
          'Từ ngày 01 tháng 9 năm 2018 đến ngày 31 tháng 12 năm 2018',
          'STT | Hình thức | Thời gian tổ chức | Địa điểm | Số lượt người',
          line('1 | Họp thôn | @2018-10-25 | Thôn Vĩnh Xuân | 80', {
            form: 'Họp thôn',
            date: '2018-10-25',
            place: 'Thôn Vĩnh Xuân',
            participants: 80,
          }),
          line(
            '2 | Hội thảo | @2018-03-11 | Hội trường | 70',
            {
              form: 'Hội thảo',
              place: 'Hội trường',
              participants: 70,
              unsure: { date: { raw: '11/03/2018', candidates: ['2018-11-03'] } },
            },
            ask({ C: 'date_outside_period' }),
          ),
          line(
            '3 | Tập huấn | @2018-09-12 | Hội trường | 60',
            {
              form: 'Tập huấn',
              place: 'Hội trường',
              participants: 60,
              unsure: { date: { raw: '12/09/2018', candidates: ['2018-09-12', '2018-12-09'] } },
            },
            ask({ C: 'ambiguous_date' }),
          ),
          line('4 | Tập huấn | @2018-12-12 | Hội trường | 61', {
            form: 'Tập huấn',
            date: '2018-12-12',
            place: 'Hội trường',
            participants: 61,
          }),
        ],
      },
    ],
  },
  {
    id: 'c11',
    file: 'Phuc Lam - BC tuyen truyen theo hinh thuc.xlsx',
    kind: 'activities',
    what: 'a summary by form, without days: what the file does not say stays empty',
    commune: 'Phúc Lâm',
    sheets: [
      {
        lines: [
          'UBND XÃ PHÚC LÂM',
          'KẾT QUẢ TUYÊN TRUYỀN QUY TẮC ỨNG XỬ NĂM 2018',
          'TT | Hình thức tuyên truyền | Địa bàn | Số lượt người tham dự | Ghi chú',
          line('1 | Loa truyền thanh | Toàn xã | 4500', {
            form: 'Loa truyền thanh',
            place: 'Toàn xã',
            participants: 4500,
          }),
          line('2 | Hội nghị | UBND xã | 120 | 2 cuộc', {
            form: 'Hội nghị',
            place: 'UBND xã',
            participants: 120,
            note: '2 cuộc',
          }),
        ],
      },
    ],
  },
  {
    id: 'c12',
    file: 'tu kiem tra font.xlsx',
    kind: 'selfcheck',
    what: 'all in .VnTime with codes; verdicts short and long; group rows',
    commune: 'An Tiến',
    sheets: [
      {
        lines: [
          '{T}Ủy ban nhân dân xã An Tiến',
          '{T}Báo cáo kết quả tự kiểm tra',
          '{t}Việc thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
          '{t}Mã số | {t}Tiêu chí | {t}Kết quả (Đạt/Chưa đạt/Không áp dụng) | {t}Ghi chú',
          '{t}A. Quy tắc ứng xử của cán bộ',
          line('K01 | {t}Có văn bản/kế hoạch triển khai Quy tắc ứng xử | {t}Đạt', {
            code: 'K01',
            text: 'Có văn bản/kế hoạch triển khai Quy tắc ứng xử',
            result: 'pass',
          }),
          line('K02 | {t}Phổ biến, quán triệt đến toàn thể cán bộ, người lao động | {t}đạt.', {
            code: 'K02',
            text: 'Phổ biến, quán triệt đến toàn thể cán bộ, người lao động',
            result: 'pass',
          }),
          line('K03 | {t}Niêm yết công khai ở nơi dễ thấy | {t}Không đạt | {t}Bảng đã cũ, mờ', {
            code: 'K03',
            text: 'Niêm yết công khai ở nơi dễ thấy',
            result: 'fail',
            mayAsk: ['result'],
            note: 'Bảng đã cũ, mờ',
          }),
          '{t}B. Quy tắc ứng xử nơi công cộng',
          line(
            'C10 | {t}Ứng xử tại di tích, lễ hội, điểm tham quan | {t}Không áp dụng | {t}Xã không có di tích',
            {
              code: 'C10',
              text: 'Ứng xử tại di tích, lễ hội, điểm tham quan',
              result: 'na',
              note: 'Xã không có di tích',
            },
          ),
          line('C14 | {t}Sơ kết, báo cáo định kỳ | {t}Chưa đạt', {
            code: 'C14',
            text: 'Sơ kết, báo cáo định kỳ',
            result: 'fail',
          }),
        ],
      },
    ],
  },
  {
    id: 'c13',
    file: 'BC TKT Huong Son.xlsx',
    kind: 'selfcheck',
    what: 'a code that disagrees with its wording, a criterion twice with two verdicts, an unknown criterion',
    commune: 'Hương Sơn',
    sheets: [
      {
        lines: [
          'UBND XÃ HƯƠNG SƠN | | Hương Sơn, ngày 30 tháng 11 năm 2018',
          'BÁO CÁO TỰ KIỂM TRA THỰC HIỆN QUY TẮC ỨNG XỬ NĂM 2018',
          'Mã | Nội dung | Kết quả | Ghi chú',
          line(
            'K05 | Niêm yết công khai ở nơi dễ thấy | Đạt',
            {
              unsure: { code: { raw: 'K05', candidates: ['K05', 'K03'] } },
              text: 'Niêm yết công khai ở nơi dễ thấy',
              result: 'pass',
            },
            ask({ '': 'criterion_conflict' }),
          ),
          line('C08 | Vệ sinh môi trường, rác thải đúng nơi quy định | Đạt', {
            code: 'C08',
            text: 'Vệ sinh môi trường, rác thải đúng nơi quy định',
            result: 'pass',
          }),
          line(
            'C22 | Thu gom vàng mã tại lễ hội | Đạt',
            { text: 'Thu gom vàng mã tại lễ hội', result: 'pass' },
            ask({ '': 'unknown_criterion' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'c14',
    file: 'kp doc tin.xlsx',
    kind: 'remedy',
    what: 'all in VNI-Times; groups by round; short words for the state',
    commune: 'Đốc Tín',
    sheets: [
      {
        lines: [
          '{v}UBND XÃ ĐỐC TÍN',
          '{v}BÁO CÁO KẾT QUẢ KHẮC PHỤC TỒN TẠI SAU KIỂM TRA',
          '{v}TT | {v}Nội dung tồn tại | {v}Biện pháp | {v}Hạn hoàn thành | {v}Kết quả | {v}Ghi chú',
          '{v}I. Đợt I',
          line('1 | {v}Chưa treo bảng nội quy | {v}Treo bảng | @2018-10-30 | {v}Đã xong', {
            finding: 'Chưa treo bảng nội quy',
            measure: 'Treo bảng',
            dueDate: '2018-10-30',
            result: 'Đã xong',
            status: 'done',
          }),
          line('2 | {v}Thiếu ghế tiếp dân | {v}Mua thêm | 15/11/2018 | {v}Đang triển khai', {
            finding: 'Thiếu ghế tiếp dân',
            measure: 'Mua thêm',
            dueDate: '2018-11-15',
            result: 'Đang triển khai',
            status: 'ongoing',
          }),
          '{v}II. Đợt II',
          line(
            '1 | {v}Đường thôn còn rác | {v}Phân công đoàn thể | {v}Hằng tuần | {v}Chưa xong',
            {
              finding: 'Đường thôn còn rác',
              measure: 'Phân công đoàn thể',
              unsure: { dueDate: { raw: 'Hằng tuần', candidates: [] } },
              result: 'Chưa xong',
              status: 'open',
              mayAsk: ['status'],
            },
            ask({ D: 'date_not_exact', E: 'unknown_value' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'c15',
    file: 'BC khac phuc xa Hop Thanh.xlsx',
    kind: 'remedy',
    what: 'deadline merged over rows, sums in texts, a nil row, several dashes in a cell',
    commune: 'Hợp Thanh',
    sheets: [
      {
        merges: 'D4:D5',
        lines: [
          'UBND XÃ HỢP THANH',
          'KẾT QUẢ KHẮC PHỤC TỒN TẠI NĂM 2018',
          'STT | Tồn tại | Biện pháp khắc phục | Thời hạn khắc phục | Kết quả | Ghi chú',
          line('1 | Chưa có lịch tiếp dân | - Niêm yết lịch⏎- Phân công trực | 30/11/2018 | Đã khắc phục', {
            finding: 'Chưa có lịch tiếp dân',
            measure: '- Niêm yết lịch - Phân công trực',
            dueDate: '2018-11-30',
            result: 'Đã khắc phục',
            status: 'done',
          }),
          line(
            '2 | 03 hộ lấn chiếm vỉa hè | Giải tỏa | | Đã khắc phục 02/03 hộ',
            {
              finding: '03 hộ lấn chiếm vỉa hè',
              measure: 'Giải tỏa',
              dueDate: '2018-11-30',
              result: 'Đã khắc phục 02/03 hộ',
              unsure: { status: { raw: '', candidates: ['ongoing'] } },
            },
            ask({ E: 'unknown_value' }),
          ),
        ],
      },
    ],
  },
]
