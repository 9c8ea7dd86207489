/** Fourth blind pass, after mending: lists of nominations. All persons are invented. */
import { ask, type ForeignFile, line } from '../../../support/foreign-file.ts'

const person = { subjectKind: 'individual' }
const collective = { subjectKind: 'collective' }
const household = { subjectKind: 'household' }

export const fourthNominations: ForeignFile[] = [
  {
    id: 'd01',
    file: 'Bieu KT xa Hop Tien.xlsx',
    kind: 'nomination',
    what: 'numbers like 1.1 below groups that are villages and kinds at once; letterhead in one cell',
    commune: 'Hợp Tiến',
    sheets: [
      {
        merges: 'A1:C1 D1:G1 A3:G3',
        lines: [
          'UBND HUYỆN MỸ ĐỨC⏎UBND XÃ HỢP TIẾN | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Độc lập – Tự do – Hạnh phúc',
          '',
          'BIỂU TỔNG HỢP ĐỀ NGHỊ KHEN THƯỞNG⏎(Thực hiện 02 bộ Quy tắc ứng xử năm 2018)',
          'STT | Tên tập thể, cá nhân | Năm sinh | Chức vụ | Nơi công tác, nơi ở | Tóm tắt thành tích | Đề nghị hình thức khen',
          '1 | Tập thể',
          line("'1.1 | Hội Nông dân xã | | | UBND xã | Mô hình đường hoa | Giấy khen", {
            ...collective,
            name: 'Hội Nông dân xã',
            unit: 'UBND xã',
            achievement: 'Mô hình đường hoa',
            proposedForm: 'Giấy khen',
          }),
          '2 | Cá nhân',
          line("'2.1 | Nguyễn văn Bình | 1971 | Trưởng thôn | Thôn Thọ | Vận động nhân dân | Giấy khen", {
            ...person,
            name: 'Nguyễn văn Bình',
            birthYear: 1971,
            position: 'Trưởng thôn',
            unit: 'Thôn Thọ',
            achievement: 'Vận động nhân dân',
            proposedForm: 'Giấy khen',
          }),
          line("'2.2 | Tạ Thị Hường | 1980 | Giáo viên | Trường Mầm non | Gương mẫu | Biểu dương", {
            ...person,
            name: 'Tạ Thị Hường',
            birthYear: 1980,
            position: 'Giáo viên',
            unit: 'Trường Mầm non',
            achievement: 'Gương mẫu',
            proposedForm: 'Biểu dương',
          }),
          'Tổng cộng: 01 tập thể, 02 cá nhân',
        ],
      },
    ],
  },
  {
    id: 'd02',
    file: 'danh sach nguoi tot viec tot - phu luu te.xlsx',
    kind: 'nomination',
    what: 'forms of address in every short form, merged villages and forms over rows, groups without numbers',
    commune: 'Phù Lưu Tế',
    sheets: [
      {
        merges: 'E7:E8 F7:F9 D8:D9',
        lines: [
          'UBND XÃ PHÙ LƯU TẾ | | | | Phù Lưu Tế, ngày 08 tháng 11 năm 2018',
          'DANH SÁCH',
          'Người tốt, việc tốt đề nghị biểu dương năm 2018',
          '',
          'TT | Họ và tên (ông, bà) | Sinh năm | Thôn | Việc làm tốt | Hình thức',
          'Cá nhân:',
          line('1 | Ô. Trần Văn Mạo | 1950 | Thôn Trung | Quét dọn nhà văn hóa | Biểu dương', {
            ...person,
            honorific: 'Ông',
            name: 'Trần Văn Mạo',
            birthYear: 1950,
            unit: 'Thôn Trung',
            achievement: 'Quét dọn nhà văn hóa',
            proposedForm: 'Biểu dương',
          }),
          line('2 | B. Lê Thị Sâm | 1961 | Thôn Hạ', {
            ...person,
            honorific: 'Bà',
            name: 'Lê Thị Sâm',
            birthYear: 1961,
            unit: 'Thôn Hạ',
            achievement: 'Quét dọn nhà văn hóa',
            proposedForm: 'Biểu dương',
          }),
          line('3 | Bà: Phạm Thị Tý | 1947 | | Cứu hỏa', {
            ...person,
            honorific: 'Bà',
            name: 'Phạm Thị Tý',
            birthYear: 1947,
            unit: 'Thôn Hạ',
            achievement: 'Cứu hỏa',
            proposedForm: 'Biểu dương',
          }),
          'Gia đình:',
          line('1 | Ông Hồ Trọng Đại | | Thôn Hạ | Hiến đất | Biểu dương', {
            ...household,
            honorific: 'Ông',
            name: 'Hồ Trọng Đại',
            unit: 'Thôn Hạ',
            achievement: 'Hiến đất',
            proposedForm: 'Biểu dương',
          }),
          '',
          'NGƯỜI TỔNG HỢP | | | CHỦ TỊCH UBND XÃ',
          '(Ký, họ tên) | | | (Ký, đóng dấu)',
          'Nguyễn Thị Ước | | | Lê Đình Sáng',
        ],
      },
    ],
    forbidden: ['Nguyễn Thị Ước', 'Lê Đình Sáng'],
  },
  {
    id: 'd03',
    file: 'khen thuong so dien thoai.xlsx',
    kind: 'nomination',
    what: 'telephones and identity numbers as numbers, two telephones in a cell, old identity cards',
    commune: 'Vạn Kim',
    sheets: [
      {
        lines: [
          'UBND XÃ VẠN KIM',
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN NĂM 2018',
          'STT | Họ và tên | Năm sinh | Số CMND/CCCD | Số ĐT | Đơn vị | Thành tích',
          line("1 | Đặng Thị Yên | 1972 | '111222333 | '0912 000 111 | Trường THCS | Dạy giỏi", {
            ...person,
            name: 'Đặng Thị Yên',
            birthYear: 1972,
            idNumber: '111222333',
            phone: '0912000111',
            unit: 'Trường THCS',
            achievement: 'Dạy giỏi',
          }),
          line(
            '2 | Đặng Văn Ổn | 1969 | 1069123456 | 912000222 | Trạm Y tế | Tận tâm',
            {
              ...person,
              name: 'Đặng Văn Ổn',
              birthYear: 1969,
              unsure: {
                idNumber: { raw: '1069123456', candidates: ['001069123456'] },
                phone: { raw: '912000222', candidates: ['0912000222'] },
              },
              unit: 'Trạm Y tế',
              achievement: 'Tận tâm',
            },
            ask({ D: 'lost_zero', E: 'lost_zero' }),
          ),
          line(
            "3 | Đặng Thị Hiên | 1988 | '001188123456 | 0912000333 / 0912000444 | Trạm Y tế | Tận tâm",
            {
              ...person,
              name: 'Đặng Thị Hiên',
              birthYear: 1988,
              idNumber: '001188123456',
              unsure: { phone: { raw: '', candidates: ['0912000333', '0912000444'] } },
              unit: 'Trạm Y tế',
              achievement: 'Tận tâm',
            },
            ask({ E: 'digits_unclear|several_values' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'd04',
    file: 'DS Tuy Lai.xlsx',
    kind: 'nomination',
    what: 'the cover names the sender, the sheets are called by group; the file bears another commune’s name',
    commune: 'Phúc Lâm',
    asks: [['commune_file_name']],
    sheets: [
      {
        name: 'Bia',
        lines: [
          'ỦY BAN NHÂN DÂN XÃ PHÚC LÂM',
          'HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'Phúc Lâm, tháng 12 năm 2018',
        ],
      },
      {
        name: 'Tap the',
        lines: [
          'DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG',
          'STT | Tên tập thể | Thành tích',
          line('1 | Thôn Phúc Lâm Thượng | Thôn sạch', {
            ...collective,
            name: 'Thôn Phúc Lâm Thượng',
            achievement: 'Thôn sạch',
          }),
        ],
      },
      {
        name: 'Ca nhan',
        lines: [
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG',
          'STT | Họ và tên | Năm sinh | Thành tích',
          line('1 | Lã Thị Kim Oanh | 1979 | Hướng dẫn dân', {
            ...person,
            name: 'Lã Thị Kim Oanh',
            birthYear: 1979,
            achievement: 'Hướng dẫn dân',
          }),
        ],
      },
    ],
  },
  {
    id: 'd05',
    file: 'BD 2025.xlsx',
    kind: 'nomination',
    what: 'xã Phúc Sơn of July 2025; the old communes stand as units of the persons',
    commune: 'Phúc Sơn',
    day: '2025-12-20',
    sheets: [
      {
        lines: [
          'ỦY BAN NHÂN DÂN XÃ PHÚC SƠN',
          'THÀNH PHỐ HÀ NỘI',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025',
          'STT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | Thành tích',
          line(
            '1 | Lê Thị Hồng Vân | 03/09/1990 | Chuyên viên | Văn phòng HĐND và UBND | Cải cách hành chính',
            {
              ...person,
              name: 'Lê Thị Hồng Vân',
              birthYear: 1990,
              birthDate: '1990-09-03',
              position: 'Chuyên viên',
              unit: 'Văn phòng HĐND và UBND',
              achievement: 'Cải cách hành chính',
            },
          ),
          line('2 | Bạch Quang Hợi | 12/12/1971 | Trưởng thôn | Thôn Đồng Mít (xã Đồng Tâm cũ) | Hòa giải', {
            ...person,
            name: 'Bạch Quang Hợi',
            birthYear: 1971,
            birthDate: '1971-12-12',
            position: 'Trưởng thôn',
            unit: 'Thôn Đồng Mít (xã Đồng Tâm cũ)',
            achievement: 'Hòa giải',
          }),
        ],
      },
    ],
  },
  {
    id: 'd06',
    file: 'ds ten.xlsx',
    kind: 'nomination',
    what: 'names nobody can split: a post behind the name, ranks before it, more than one line of a body',
    commune: 'Đốc Tín',
    sheets: [
      {
        lines: [
          'UBND XÃ ĐỐC TÍN',
          'DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG NĂM 2018',
          'STT | Tên tập thể, cá nhân | Thôn | Thành tích',
          line(
            '1 | Đỗ Văn Khải - Trưởng thôn | Thôn Đốc Hậu | Gương mẫu',
            {
              ...person,
              unsure: { name: { raw: '', candidates: ['Đỗ Văn Khải'] } },
              unit: 'Thôn Đốc Hậu',
              achievement: 'Gương mẫu',
            },
            ask({ B: 'name_doubtful' }),
          ),
          line(
            '2 | Đại úy Lê Văn Chiến | Thôn Đốc Hậu | Giữ trật tự',
            {
              ...person,
              unsure: { name: { raw: '', candidates: ['Lê Văn Chiến', 'Đại úy Lê Văn Chiến'] } },
              unit: 'Thôn Đốc Hậu',
              achievement: 'Giữ trật tự',
            },
            ask({ B: 'name_doubtful' }),
          ),
          line('3 | Chi hội Phụ nữ⏎thôn Đốc Kính | Thôn Đốc Kính | Vệ sinh', {
            ...collective,
            name: 'Chi hội Phụ nữ thôn Đốc Kính',
            unit: 'Thôn Đốc Kính',
            achievement: 'Vệ sinh',
          }),
          line('4 | Lê Thị⏎Hiếu Thảo | Thôn Đốc Kính | Hiếu thảo', {
            ...person,
            name: 'Lê Thị Hiếu Thảo',
            unit: 'Thôn Đốc Kính',
            achievement: 'Hiếu thảo',
          }),
          line(
            '5 | Hoàng Thị Lan (Bà Tư) | Thôn Đốc Kính | Từ thiện',
            {
              ...person,
              unsure: { name: { raw: '', candidates: ['Hoàng Thị Lan', 'Hoàng Thị Lan (Bà Tư)'] } },
              unit: 'Thôn Đốc Kính',
              achievement: 'Từ thiện',
            },
            ask({ B: 'name_doubtful' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'd07',
    file: 'Khong co de nghi - Lê Thanh.xlsx',
    kind: 'nomination',
    what: 'nothing to propose, said in the table: asked, no records',
    commune: 'Lê Thanh',
    asks: [['nil_stated']],
    sheets: [
      {
        lines: [
          'UBND XÃ LÊ THANH',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'STT | Họ và tên | Năm sinh | Đơn vị | Thành tích',
          ' | Không có',
          ' | | | CHỦ TỊCH',
        ],
      },
    ],
  },
  {
    id: 'd08',
    file: 'cw an tien.xlsx',
    kind: 'nomination',
    what: 'two lists side by side, bodies on the left and persons on the right',
    commune: 'An Tiến',
    isSideBySide: true,
    sheets: [
      {
        lines: [
          'UBND XÃ AN TIẾN',
          'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'TT | Tên tập thể | Thành tích | | TT | Họ và tên cá nhân | Năm sinh | Thành tích',
          line(
            '1 | Thôn Hiền Giáo | Làng sáng | | 1 | Mai Xuân Sơn | 1966 | Tuyên truyền',
            { ...collective, name: 'Thôn Hiền Giáo', achievement: 'Làng sáng' },
            { ...person, name: 'Mai Xuân Sơn', birthYear: 1966, achievement: 'Tuyên truyền' },
          ),
          line(
            '2 | Trường THCS An Tiến | Trường xanh | | 2 | Mai Thị Hoàn | 1973 | Vệ sinh',
            { ...collective, name: 'Trường THCS An Tiến', achievement: 'Trường xanh' },
            { ...person, name: 'Mai Thị Hoàn', birthYear: 1973, achievement: 'Vệ sinh' },
          ),
        ],
      },
    ],
  },
]
